# The command in a container (docs/docker.md). dist has everything but Node, and git for --diff.
FROM node:24.21.0-alpine

# what is mounted at /work mostly belongs to somebody else than the container's user, whom git would not trust there
RUN apk add --no-cache git \
    && git config --system --add safe.directory /work

COPY package.json LICENSE /opt/paper-list-check/
COPY dist /opt/paper-list-check/dist

USER node
WORKDIR /work
ENTRYPOINT ["node", "/opt/paper-list-check/dist/cli.js"]
