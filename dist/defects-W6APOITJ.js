import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-UB572SFN.js";import"./chunk-MTCYVMGH.js";import"./chunk-AGTRFXCB.js";import"./chunk-REKMAQIZ.js";export{b as reportBrokenStreams,a as reportDefects};
