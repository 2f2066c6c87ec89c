package org.yidan.bench;

import java.util.List;
import java.util.Map;

/** One user task of the walk: who holds which post, with which groups, and what he answers. */
record Stop(String stem, String group, String userId, List<String> groups, Map<String, Object> answers) {

    String element() {
        return "UserTask_" + stem;
    }
}
