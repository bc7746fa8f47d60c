package dev.backbeat.engine.tracking.server

class Mlflow222Peer extends ServerPeers {
    @Override
    String release() { '2.22' }
}
