import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-KSXWNUHY.js";import"./chunk-EUQKGYTU.js";import"./chunk-IXERWZ2D.js";import"./chunk-REKMAQIZ.js";export{b as reportBrokenStreams,a as reportDefects};
