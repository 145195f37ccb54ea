#!/usr/bin/env node
import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{enableCompileCache as n}from"node:module";import o from"node:process";n();var{main:t}=await import("./cli-ZJN72HJD.js"),e=new AbortController;o.once("SIGINT",()=>e.abort());o.once("SIGTERM",()=>e.abort());var{argv:r,env:a,stdout:i,stderr:s}=o;o.exitCode=await t(r.slice(2),{env:a,cwd:o.cwd(),stdout:i,stderr:s,signal:e.signal});
