import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-XXQHQXDM.js";import"./chunk-S2R6WQBO.js";import"./chunk-IXERWZ2D.js";import"./chunk-REKMAQIZ.js";export{b as reportBrokenStreams,a as reportDefects};
