package dev.backbeat.engine.tracking.server;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Certificates of a file in PEM, besides those that Java knows.
record Authority(Path file) {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "backbeat";

    SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(all()), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw unreadable(e);
        }
    }

    /// The official client takes no settings; this is the one that Java has for all who have none.
    void setForAll() {
        try {
            Path store = Files.createTempFile("backbeat-", ".p12");
            store.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(store)) {
                all().store(out, PASSWORD.toCharArray());
            }
            System.setProperty(STORE, store.toString());
            System.setProperty(STORE + "Type", "PKCS12");
            System.setProperty(STORE + "Password", PASSWORD);
        } catch (GeneralSecurityException | IOException e) {
            throw unreadable(e);
        }
    }

    private KeyStore all() throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        all.load(null, null);
        int number = 0;
        for (TrustManager manager : managers(null))
            if (manager instanceof X509TrustManager known)
                for (X509Certificate certificate : known.getAcceptedIssuers())
                    all.setCertificateEntry("java-" + number++, certificate);
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(in))
                all.setCertificateEntry("own-" + number++, own);
        }
        return all;
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private ProblemsFound unreadable(Exception e) {
        return new ProblemsFound(Problem.error(
                TrackingCode.TLS,
                Place.of(file.toString()),
                "the certificates of tracking.ca cannot be read: " + e.getMessage(),
                "give it (or MLFLOW_TRACKING_SERVER_CERT_PATH) a file of certificates in PEM"));
    }
}
