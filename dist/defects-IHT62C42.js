import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-3ZDODHZC.js";import"./chunk-UI2C4P3G.js";import"./chunk-BS2IFTWA.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
