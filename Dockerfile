# Not built yet: see docs/deploy.md.
FROM node:24-bookworm-slim AS build
WORKDIR /kaopu
ENV TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1
RUN npm install --global pnpm@12
COPY . .
RUN pnpm install --frozen-lockfile \
 && node tooling/start.mjs --build-only \
 && find . -name node_modules -prune -exec rm -rf {} + \
 && pnpm install --prod --frozen-lockfile --offline --filter '@kaopu/server...'

# The server runs its sources, so the image keeps the layout of the workspace.
FROM node:24-bookworm-slim
WORKDIR /kaopu
COPY --from=build /kaopu /kaopu
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production KAOPU_DATA=/data HOST=0.0.0.0 PORT=7100
USER node
VOLUME /data
EXPOSE 7100
HEALTHCHECK --interval=10s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7100/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/src/main.ts"]
