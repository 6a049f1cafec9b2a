# Lectern with a browser to print with, as an ordinary user. How it is run, and why with a seccomp profile: docs/install.md.
FROM docker.io/library/node:24.21.0-trixie-slim@sha256:8ec5d7557396cfe32d21c3f9c13072355ceab22b584578ca4bb28af31120cffe AS build
WORKDIR /src
# What is in package-lock.json is all there.
COPY package.json package-lock.json .npmrc ./
COPY packages packages
RUN npm ci
COPY . .
RUN npm run --silent build \
 && mkdir /packed \
 && npm pack --silent --ignore-scripts --pack-destination /packed \
 && npm pack --silent --ignore-scripts --pack-destination /packed --workspace lectern-fonts-cjk

FROM docker.io/library/node:24.21.0-trixie-slim@sha256:8ec5d7557396cfe32d21c3f9c13072355ceab22b584578ca4bb28af31120cffe
# The shell of Debian is kept up by its security team; the embedded browser of the package is older, and for one processor only.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends chromium-headless-shell fonts-dejavu-core fonts-noto-color-emoji tini \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt /var/cache/debconf/*-old /var/log/apt /var/log/dpkg.log
COPY --from=build /packed /packed
RUN npm install --prefix /opt/lectern --omit=optional --ignore-scripts --cache /packed/npm /packed/*.tgz \
 && ln -s /opt/lectern/node_modules/.bin/lectern /usr/local/bin/lectern \
 && rm -rf /packed
# All that it writes besides the briefings: with a root that is read-only, /tmp is in memory.
ENV LECTERN_CACHE=/tmp/lectern LECTERN_BROWSER=chromium-headless-shell
USER node
WORKDIR /work
# A first process that hands signals on, and takes leave of the browser’s.
ENTRYPOINT ["tini", "--", "lectern"]
CMD ["--help"]
