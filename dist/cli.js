#!/usr/bin/env node
import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import"./chunk-RDEJYW35.js";import{enableCompileCache as a}from"node:module";import o from"node:process";a();var{main:c}=await import("./cli-ZMKL5H67.js"),e=new AbortController;o.once("SIGINT",()=>e.abort());o.once("SIGTERM",()=>e.abort());var{argv:s,env:d,stdout:t,stderr:n}=o;for(let i of[t,n])i.on("error",r=>{if(r.code!=="EPIPE")throw r});o.exitCode=await c(s.slice(2),{env:d,cwd:o.cwd(),stdout:t,stderr:n,signal:e.signal});
