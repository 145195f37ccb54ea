#!/usr/bin/env node
import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{a as t}from"./chunk-DD3D6IP6.js";import"./chunk-NE3O6VTT.js";import e from"node:process";function s(n){let o=t.engines.node.replace(">=",""),[r=0,m=0]=n.split(".").map(Number),[i=0,d=0]=o.split(".").map(Number);return r>i||r===i&&m>=d?null:`Node.js ${o} or newer is required; this is ${n}.`}var p=s(e.versions.node);p===null?await import("./command-H3QSTKCT.js"):(e.stderr.write(`paper-list-check: ${p}
`),e.exitCode=2);
