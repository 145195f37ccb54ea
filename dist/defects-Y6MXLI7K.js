import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-R42Z2ECW.js";import"./chunk-M47WM2PG.js";import"./chunk-4IYCIJAK.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
