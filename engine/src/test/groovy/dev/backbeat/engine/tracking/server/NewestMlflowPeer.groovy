package dev.backbeat.engine.tracking.server

class NewestMlflowPeer extends ServerPeers {
    @Override
    String release() { 'newest' }
}
