import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
import{setFlagsFromString as r}from"node:v8";r("--semi-space-growth-factor=1");r("--heap-growing-percent=30");
