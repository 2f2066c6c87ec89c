package org.yidan.engine.login;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity servers registered by settings; what they say of themselves is asked at the first log-in, so that one that is down stops no start. */
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OutsideServers implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private final ClientRegistrationRepository known;

    OutsideServers(OAuth2ClientProperties settings) {
        this.settings = settings;
        this.known = new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(settings).asClientRegistrations()));
    }

    OAuth2ClientProperties settings() {
        return settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.getRegistration().containsKey(id) ? known.findByRegistrationId(id) : null;
    }

    /** Where the form of the log-out may lead besides our own pages, each origin with a blank before it. */
    static String origins(OAuth2ClientProperties settings) {
        return settings.getProvider().values().stream()
                .flatMap(server -> Stream.of(server.getIssuerUri(), server.getAuthorizationUri()))
                .filter(Objects::nonNull)
                .map(URI::create)
                .map(address -> " " + address.getScheme() + "://" + address.getAuthority())
                .distinct()
                .collect(Collectors.joining());
    }
}
