import{createRequire as __r}from'node:module';const require=__r(import.meta.url);
function a(r){let s=[],t=0,n=null,i=e=>{n!==null&&e>=n&&s.push({first:n,last:e}),n=null};for(let e of r.split(`
`)){let l=/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(e);l?(i(t-1),t=Number(l[1])+(l[2]==="0"?1:0)):t>0&&e.startsWith("+")?(n??=t,t++):t>0&&e.startsWith("-")?n===null&&s.push({first:Math.max(1,t-1),last:Math.max(1,t)}):e.startsWith(" ")&&(i(t-1),t++)}return i(t-1),s}export{a};
