import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
var e=class extends Error{name="HttpFailure";kind;constructor(r,n){super(n),this.kind=r}};export{e as a};
