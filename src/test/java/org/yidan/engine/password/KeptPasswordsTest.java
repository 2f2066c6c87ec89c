package org.yidan.engine.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.engine.People;
import org.yidan.engine.trail.RequestOrigin;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** How passwords are kept, and what a new one must be. */
@YidanTest
class KeptPasswordsTest {

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private PasswordDoor door;

    @Autowired
    private VerifiedPasswords verified;

    @Autowired
    private PasswordRules rules;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areHashedByBcrypt() {
        assertThat(kept("420381-sc.unit-clerk")).startsWith("{bcrypt}$2a$");
    }

    @Test
    void ofTheEngineAreRecognisedAndRenewedAtTheLogIn() {
        String user = new People(identity, authorizations).user("kept-old");
        String old = "{SHA-512}" + new Sha512HashDigest().encrypt("an old password" + "c2FsdA==");
        jdbc.sql("update act_id_user set pwd_ = ?, salt_ = 'c2FsdA==' where id_ = ?")
                .params(old, user)
                .update();

        assertThat(identity.checkPassword(user, "another")).isFalse();
        assertThat(kept(user)).isEqualTo(old);
        assertThat(identity.checkPassword(user, "an old password")).isTrue();
        assertThat(kept(user)).startsWith("{bcrypt}");
        assertThat(identity.checkPassword(user, "an old password")).isTrue();
        assertThat(identity.checkPassword(user, "another")).isFalse();
    }

    @Test
    void thatNobodyKnowsFitNothing() {
        String user = new People(identity, authorizations).user("kept-none");
        jdbc.sql("update act_id_user set pwd_ = null where id_ = ?").param(user).update();

        assertThat(identity.checkPassword(user, "")).isFalse();
        assertThat(identity.checkPassword(user, "null")).isFalse();
    }

    @Test
    void onceCheckedAreKnownUntilTheyChange() {
        String user = new People(identity, authorizations).user("kept-verified");
        String before = kept(user);
        assertThat(door.admits(user, People.PASSWORD, new RequestOrigin("192.0.2.9", "program")))
                .isTrue();
        assertThat(verified.knows(user, People.PASSWORD, before)).isTrue();
        assertThat(verified.knows(user, "other", before)).isFalse();

        jdbc.sql(
                        "update act_id_user set pwd_ = '{bcrypt}$2a$04$aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' where id_ = ?")
                .param(user)
                .update();

        assertThat(door.admits(user, People.PASSWORD, new RequestOrigin("192.0.2.9", "program")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "short, password-too-short",
        "420381-sc.unit-clerk!, password-has-user-id",
        "123456789012, password-common",
        "aaaaaaaaaaaaaa, password-common",
        "Password1234, password-common",
        "Yidan2026Yidan, password-common",
        "qwertyuiop12, password-common"
    })
    void areRefusedWhenEverybodyWouldGuessThem(String password, String rule) {
        assertThatThrownBy(() -> rules.check("420381-sc.unit-clerk", password))
                .satisfies(refusal(Kind.INVALID, "engine." + rule));
    }

    @Test
    void areRefusedWhenNotAllOfThemWouldCount() {
        assertThatThrownBy(() -> rules.check("x", "汉".repeat(20) + "字词句段篇"))
                .satisfies(refusal(Kind.INVALID, "engine.password-too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "河边三棵老柳树下见面吧明天", "Tq7#pL2v-xW9"})
    void areTakenWhenLong(String password) {
        rules.check("420381-sc.unit-clerk", password);
    }

    private String kept(String user) {
        return jdbc.sql("select pwd_ from act_id_user where id_ = ?")
                .param(user)
                .query(String.class)
                .single();
    }
}
