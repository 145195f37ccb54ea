import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-PQNOZB3V.js";import"./chunk-7OSVQO5X.js";import"./chunk-CRMRX2OH.js";import"./chunk-REKMAQIZ.js";export{b as reportBrokenStreams,a as reportDefects};
