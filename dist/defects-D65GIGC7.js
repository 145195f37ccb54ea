import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-MEIRX5MJ.js";import"./chunk-WNTJEZ4V.js";import"./chunk-7P54NZ6J.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
