import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-NHHWRHAN.js";import"./chunk-UT277CWP.js";import"./chunk-6ODHXULQ.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
