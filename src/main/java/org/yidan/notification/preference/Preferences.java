package org.yidan.notification.preference;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.NotificationSettings;

/** Keeps the preferences of people; e-mails go to the address an administrator has put into the profile. */
@Component
public class Preferences {

    /** Anything else would reach the mail server as something else. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private final JdbcClient jdbc;
    private final Digest usual;

    Preferences(JdbcClient jdbc, NotificationSettings settings) {
        this.jdbc = jdbc;
        this.usual = Digest.valueOf(settings.mail().digest());
    }

    /** The preference of one person. */
    public Preference of(String userId) {
        return Optional.ofNullable(of(Set.of(userId)).get(userId)).orElseGet(() -> Preference.usual(null, usual));
    }

    /** The preferences of several people, in one statement. */
    public Map<String, Preference> of(Collection<String> userIds) {
        Map<String, Preference> found = new HashMap<>();
        jdbc.sql(
                        """
                        select u.user_id, p.*, a.email_ as address
                          from unnest(?) as u (user_id)
                          left join notice_preference p on p.user_id = u.user_id
                          left join act_id_user a on a.id_ = u.user_id""")
                .param(userIds.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), preference(row));
                });
        return found;
    }

    private Preference preference(ResultSet row) throws SQLException {
        String written = row.getString("address");
        String address = written != null && ADDRESS.matcher(written).matches() ? written : null;
        String digest = row.getString("digest");
        return digest == null
                ? Preference.usual(address, usual)
                : new Preference(
                        address,
                        Digest.valueOf(digest),
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_until", LocalTime.class),
                        row.getBoolean("quiet_days_off"),
                        kinds(row.getArray("no_mail")),
                        kinds(row.getArray("no_notice")));
    }

    private static Set<NoticeKind> kinds(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(NoticeKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps what a person set. */
    void save(String userId, Preference set) {
        jdbc.sql(
                        """
                        insert into notice_preference (user_id, digest, quiet_from, quiet_until, quiet_days_off, no_mail, no_notice)
                        values (:user, :digest, :from, :until, :daysOff, :noMail, :noNotice)
                        on conflict (user_id) do update set digest = excluded.digest,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            quiet_days_off = excluded.quiet_days_off, no_mail = excluded.no_mail, no_notice = excluded.no_notice""")
                .param("user", userId)
                .param("digest", set.digest().name())
                .param("from", set.quietFrom())
                .param("until", set.quietUntil())
                .param("daysOff", set.quietDaysOff())
                .param("noMail", names(set.noMail()))
                .param("noNotice", names(set.noNotice()))
                .update();
    }

    private static String[] names(Set<NoticeKind> kinds) {
        return kinds.stream().map(NoticeKind::name).sorted().toArray(String[]::new);
    }
}
