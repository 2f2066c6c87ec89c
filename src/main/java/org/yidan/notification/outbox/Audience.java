package org.yidan.notification.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.Role;

/** Whom an event is addressed to: posts, users, or everybody of a region. Who that is, is found out when it is told. */
public final class Audience {

    public static final String GROUP = "group:";
    public static final String USER = "user:";
    public static final String REGION = "region:";
    public static final String CITIZEN = "citizen:";

    private final List<String> addressees = new ArrayList<>();

    private Audience() {}

    /** Nobody yet. */
    public static Audience nobody() {
        return new Audience();
    }

    /** Adds the holders of a group: a post such as {@code 420381-CG.unit-handler}, or a whole unit. */
    public Audience group(String groupId) {
        addressees.add(GROUP + groupId);
        return this;
    }

    /** Adds the holders of these posts of a unit; does nothing without a unit. */
    public Audience posts(@Nullable String unitCode, Role... roles) {
        if (unitCode != null) {
            for (Role role : roles) {
                group(unitCode + "." + role.id());
            }
        }
        return this;
    }

    /** Adds a person; does nothing without one. */
    public Audience user(@Nullable String userId) {
        Optional.ofNullable(userId).ifPresent(user -> addressees.add(USER + user));
        return this;
    }

    /** Adds everybody who holds a post in a unit of the region. */
    public Audience region(String region) {
        addressees.add(REGION + region);
        return this;
    }

    /** Adds the citizen behind a call; what reaches him is read from the call when something goes out to him. */
    public Audience citizenOf(String callNo) {
        addressees.add(CITIZEN + callNo);
        return this;
    }

    /** The addresses as kept in the outbox. */
    public List<String> addressees() {
        return List.copyOf(addressees);
    }
}
