/** A program that asks for one address through the proxy of its surroundings, and prints what it got. */
const [, , url = ''] = process.argv
const answer = await fetch(url, { headers: { authorization: `bearer ${process.env['GITHUB_TOKEN']}` } })
process.stdout.write(JSON.stringify({ status: answer.status, length: (await answer.text()).length }))
process.exitCode = answer.ok ? 0 : 3
