import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-Y7PQU5Y2.js";import"./chunk-O4GF6MBK.js";import"./chunk-CRMRX2OH.js";import"./chunk-REKMAQIZ.js";export{b as reportBrokenStreams,a as reportDefects};
