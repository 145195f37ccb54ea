import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-N6VX7ZJL.js";import"./chunk-ZVV657RH.js";import"./chunk-REF4SRO3.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
