import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-2N5XQ76R.js";import"./chunk-7PX3KZ7Q.js";import"./chunk-Y2DNHDM7.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
