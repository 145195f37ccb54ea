import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-63YPSVSD.js";import"./chunk-BNMBQXHY.js";import"./chunk-TM6MQOQI.js";import"./chunk-REKMAQIZ.js";export{b as reportBrokenStreams,a as reportDefects};
