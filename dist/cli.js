#!/usr/bin/env node
import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{enableCompileCache as a}from"node:module";import o from"node:process";a();var{main:c}=await import("./cli-3LFY3NUH.js"),e=new AbortController;o.once("SIGINT",()=>e.abort());o.once("SIGTERM",()=>e.abort());var{argv:s,env:d,stdout:r,stderr:t}=o;for(let i of[r,t])i.on("error",n=>{if(n.code!=="EPIPE")throw n});o.exitCode=await c(s.slice(2),{env:d,cwd:o.cwd(),stdout:r,stderr:t,signal:e.signal});
