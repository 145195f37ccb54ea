import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-565WVA65.js";import"./chunk-MHGOIB2F.js";import"./chunk-E543Y4I6.js";import"./chunk-REKMAQIZ.js";export{b as reportBrokenStreams,a as reportDefects};
