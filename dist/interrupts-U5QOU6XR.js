import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a}from"./chunk-MLPFGJ3L.js";import"./chunk-NE3O6VTT.js";export{a as makeInterrupts};
