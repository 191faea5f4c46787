# Build:  docker build -t rapport .
# Run:    docker run -p 8000:8000 -v rapport-data:/data -e RAPPORT_API_KEYS=<long random key> rapport
FROM python:3.11-slim

# libgomp1: torch's threads.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libgomp1 \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /srv/rapport

# Dependencies first, so that a change of the code does not install them again. The CPU build of torch comes from its own
# index; without it pip would bring several gigabytes for graphics cards.
COPY pyproject.toml constraints.txt ./
RUN pip install --no-cache-dir -c constraints.txt --extra-index-url https://download.pytorch.org/whl/cpu torch==2.13.0+cpu \
 && python -c "import tomllib; print('\n'.join(tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies']))" > direct.txt \
 && pip install --no-cache-dir -c constraints.txt -r direct.txt \
 && rm direct.txt

COPY LICENSE NOTICE README.md ingest.py ./
COPY app app
COPY knowledge knowledge
RUN pip install --no-cache-dir --no-deps -e . \
 && python -m compileall -q app \
 && useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin rapport \
 && install -d -o rapport -g rapport /data

USER rapport
ENV RAPPORT_HOST=0.0.0.0 \
    RAPPORT_PORT=8000 \
    RAPPORT_DATA_DIR=/data \
    RAPPORT_KNOWLEDGE_DIR=/srv/rapport/knowledge \
    PYTHONUNBUFFERED=1

# Built into the image, so that a new volume starts with an index.
RUN rapport ingest

VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ['RAPPORT_PORT']}/healthz\", timeout=4)"]
CMD ["rapport", "serve"]
