import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-6WZYBMJR.js";import"./chunk-2SYUIFUF.js";import"./chunk-OHS5ISLV.js";import"./chunk-REKMAQIZ.js";export{b as reportBrokenStreams,a as reportDefects};
