package dev.backbeat.engine.tracking.server;

import dev.backbeat.engine.problem.Place;
import dev.backbeat.engine.problem.Problem;
import dev.backbeat.engine.problem.ProblemsFound;
import dev.backbeat.engine.problem.TrackingCode;
import dev.backbeat.engine.runs.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Certificates of a file in PEM, besides those that Java knows.
///
/// @param askedBy the key or variable that names the file
record Authority(Path file, String askedBy) {
    SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(all()), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Java cannot make use of certificates", e);
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
        for (Certificate certificate : own()) all.setCertificateEntry("own-" + number++, certificate);
        return all;
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private Collection<? extends Certificate> own() {
        try (InputStream in = Files.newInputStream(file)) {
            var own = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (!own.isEmpty()) return own;
        } catch (IOException e) {
            throw unreadable(FileTrouble.reason(e));
        } catch (CertificateException e) {
            // What Java says of its encoding helps nobody: told below.
        }
        throw unreadable((Files.isDirectory(file) ? "it is a folder" : "no certificate is in it") + " (" + file + ")");
    }

    private ProblemsFound unreadable(String reason) {
        return new ProblemsFound(Problem.error(
                TrackingCode.TLS,
                Place.of(askedBy),
                "the file of certificates cannot be read: " + reason,
                "name a file with certificates in PEM, which begin with -----BEGIN CERTIFICATE-----"));
    }
}
