import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-OEQGOW75.js";import"./chunk-YINC53XO.js";import"./chunk-7UB5WAWD.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
