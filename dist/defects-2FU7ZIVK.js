import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b,c}from"./chunk-DY5G2HZK.js";import"./chunk-UBDQDS74.js";import"./chunk-M3TSKUXP.js";import"./chunk-DD3D6IP6.js";import"./chunk-NE3O6VTT.js";export{c as reportBrokenStreams,a as reportDefects,b as reportWarnings};
