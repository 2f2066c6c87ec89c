package org.yidan.support;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An identity server as a county has one: Spring's, with OpenID Connect, on a port of its own that is fixed before the
 * application starts. It is started by the one test that needs it. Whoever logs in has the password {@link #PASSWORD}; the
 * claim {@code work_no} is the name, and names that say so get tokens for another audience or of yesterday.
 */
public final class IdentityServer {

    public static final String PASSWORD = "at-the-server";
    public static final String WRONG_AUDIENCE = "wrong-audience.";
    public static final String OF_YESTERDAY = "of-yesterday.";
    private static final String CLIENT = "yidan";
    private static final String SECRET = "secret-of-the-test";

    private static final ServerSocket KEPT_FREE = keepFree();
    /** By number, as cookies do not tell ports apart and the application is called by name. */
    private static final String ISSUER = "http://127.0.0.1:" + KEPT_FREE.getLocalPort();

    private IdentityServer() {}

    /** Registers it with the application, as an operator would. */
    static final class Registered implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String client = "spring.security.oauth2.client.";
            TestPropertyValues.of(
                            client + "registration.county.client-id=" + CLIENT,
                            client + "registration.county.client-secret=" + SECRET,
                            client + "registration.county.scope=openid",
                            client + "registration.county.client-name=郧县统一身份登录",
                            client + "provider.county.issuer-uri=" + ISSUER,
                            client + "provider.county.user-name-attribute=work_no")
                    .applyTo(context);
        }
    }

    public static String issuer() {
        return ISSUER;
    }

    /** Starts it for the application on this port. */
    public static AutoCloseable startFor(int application) throws IOException {
        int port = KEPT_FREE.getLocalPort();
        KEPT_FREE.close();
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "spring.config.location", "optional:classpath:/none/",
                        "spring.main.banner-mode", "off",
                        "server.port", port,
                        "server.servlet.session.cookie.name", "IDENTITY",
                        "application.port", application))
                .run()::close;
    }

    private static ServerSocket keepFree() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** No component, or the application under test would find it. */
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Application {

        @Bean
        SecurityFilterChain everything(HttpSecurity http) throws Exception {
            return http.with(
                            OAuth2AuthorizationServerConfigurer.authorizationServer(),
                            server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .csrf(forgery -> forgery.ignoringRequestMatchers("/**"))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService anybody() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(@Value("${application.port}") int port) {
            String application = "http://localhost:" + port;
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(application + "/login/oauth2/code/county")
                            .postLogoutRedirectUri(application + "/login?out")
                            .scope(OidcScopes.OPENID)
                            .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("test")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(ISSUER).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    return;
                }
                String user = token.getPrincipal().getName();
                token.getClaims().claim("work_no", user);
                if (user.startsWith(WRONG_AUDIENCE)) {
                    token.getClaims().audience(List.of("another-application"));
                } else if (user.startsWith(OF_YESTERDAY)) {
                    Instant yesterday = Clock.systemUTC().instant().minus(Duration.ofDays(1));
                    token.getClaims().issuedAt(yesterday).expiresAt(yesterday.plusSeconds(60));
                }
            };
        }
    }
}
