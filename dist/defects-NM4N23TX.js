import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-NMB7UWLT.js";import"./chunk-MFX7Z2VH.js";import"./chunk-NXJZQZSW.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
