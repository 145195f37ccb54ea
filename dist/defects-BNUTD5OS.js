import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-XOZMBSOW.js";import"./chunk-JDDFTHYL.js";import"./chunk-Y2DNHDM7.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
