package org.yidan.engine.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.yidan.engine.password.KeptPasswords;

/**
 * Where a user stands at this moment.
 *
 * @param kept the hash of the password; another one ends the sessions begun with this one
 * @param suspended whether an administrator has stopped the user
 * @param groups units, posts and the groups that carry rights
 */
@NamedInterface("account")
public record Standing(String userId, @Nullable String kept, boolean suspended, List<String> groups) {

    /** Whether the password was set by somebody else and has to be changed before anything else. */
    public boolean hasFirstPassword() {
        return KeptPasswords.isFirst(kept);
    }

    /** Never shows the hash. */
    @Override
    public String toString() {
        return "Standing[" + userId + "]";
    }
}
