package dev.backbeat.engine.tracking.server

class Mlflow36Peer extends ServerPeers {
    @Override
    String release() { '3.6' }
}
