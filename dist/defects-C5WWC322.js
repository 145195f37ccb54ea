import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b}from"./chunk-CNK3KMBW.js";import"./chunk-6MF3I24Y.js";import"./chunk-RILXTQK4.js";import"./chunk-P3JNSPPT.js";import"./chunk-NE3O6VTT.js";export{b as reportBrokenStreams,a as reportDefects};
