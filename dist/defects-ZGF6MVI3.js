import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a,b,c}from"./chunk-UCJW4VBO.js";import"./chunk-3OREUPQK.js";import"./chunk-RPNSZMKH.js";import"./chunk-DD3D6IP6.js";import"./chunk-NE3O6VTT.js";export{c as reportBrokenStreams,a as reportDefects,b as reportWarnings};
