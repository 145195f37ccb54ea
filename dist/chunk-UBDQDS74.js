import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a as i,b as o,f as n}from"./chunk-M3TSKUXP.js";function f(t){let[,e]=/\n\s*at (.*)/.exec(t instanceof Error&&t.stack||"")??[],s=i(`${t}${e?` (at ${e})`:""}`).slice(0,500);return`This is a defect of paper-list-check ${n}; please report it at ${o}/issues: ${s}`}export{f as a};
