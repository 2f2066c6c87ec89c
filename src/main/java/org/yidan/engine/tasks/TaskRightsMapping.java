package org.yidan.engine.tasks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * The engine's own task query with one condition more: the task is in the set of tasks linked to the user. The set is looked
 * up by index and joined once, so that neither page nor count grows with other people's tasks.
 *
 * <p>The query is taken from the engine's mapping file when the application starts; the start fails if the place for the
 * condition is not found there exactly once.
 */
final class TaskRightsMapping {

    static final String PAGE = "selectLinkedTasks";
    static final String COUNT = "selectLinkedTaskCount";

    private static final String ENGINE_FILE = "org/camunda/bpm/engine/impl/mapping/entity/Task.xml";
    private static final String PLACE = "<bind name=\"applyAuthorizationCheckForCaseInstances\"";

    private static final String GRANTED =
            """
            from ${prefix}ACT_RU_AUTHORIZATION A%s where A.TYPE_ &lt; 2
            and (A.USER_ID_ in (#{authCheck.authUserId}, '*')
              <if test="authCheck.authGroupIds.size > 0">or A.GROUP_ID_ in <foreach item="group"
                collection="authCheck.authGroupIds" open="(" separator="," close=")">#{group}</foreach></if>)
            and A.RESOURCE_TYPE_ = %d and ${bitand1}A.PERMS_${bitand2}%d${bitand3} = %d
            """;

    /** What the user may see: nothing is left out for who may read every task. */
    private static final String CONDITION =
            """
            <if test="!parameter.everything">
            and RES.ID_ in (
              <choose><when test="parameter.posts">
              select L.TASK_ID_ from ${prefix}ACT_RU_IDENTITYLINK L
                where L.TYPE_ = 'candidate' and L.TASK_ID_ is not null and L.GROUP_ID_ in <foreach item="group"
                  collection="parameter.groups" open="(" separator="," close=")">#{group}</foreach>
              </when><otherwise>
              select T.ID_ from ${prefix}ACT_RU_TASK T where T.ASSIGNEE_ = #{authCheck.authUserId}
              union all select T.ID_ from ${prefix}ACT_RU_TASK T where T.OWNER_ = #{authCheck.authUserId}
              union all select L.TASK_ID_ from ${prefix}ACT_RU_IDENTITYLINK L
                where L.USER_ID_ = #{authCheck.authUserId} and L.TYPE_ = 'candidate' and L.TASK_ID_ is not null
              <if test="authCheck.authGroupIds.size > 0">
              union all select L.TASK_ID_ from ${prefix}ACT_RU_IDENTITYLINK L
                where L.TYPE_ = 'candidate' and L.TASK_ID_ is not null and L.GROUP_ID_ in <foreach item="group"
                  collection="authCheck.authGroupIds" open="(" separator="," close=")">#{group}</foreach>
              </if>
              union all select A.RESOURCE_ID_ %s
              union all select T.ID_ %s
              </otherwise></choose>
            )
            </if>
            """
                    .formatted(
                            GRANTED.formatted(
                                    "",
                                    Resources.TASK.resourceType(),
                                    Permissions.READ.getValue(),
                                    Permissions.READ.getValue()),
                            GRANTED.formatted(
                                    " inner join ${prefix}ACT_RE_PROCDEF P on P.KEY_ = A.RESOURCE_ID_"
                                            + " inner join ${prefix}ACT_RU_TASK T on T.PROC_DEF_ID_ = P.ID_",
                                    Resources.PROCESS_DEFINITION.resourceType(),
                                    ProcessDefinitionPermissions.READ_TASK.getValue(),
                                    ProcessDefinitionPermissions.READ_TASK.getValue()));

    /** A task's words: each of them must occur, in whatever order. */
    private static final String DESCRIBED =
            "UPPER(RES.DESCRIPTION_) like UPPER(#{query.descriptionLike}) ESCAPE ${escapeChar}";

    private static final String DESCRIBED_BY_WORDS =
            """
            (<foreach item="word" collection="@org.yidan.engine.search.SearchWords@patterns(query.descriptionLike)"
               separator=" and ">UPPER(RES.DESCRIPTION_) like UPPER(#{word}) ESCAPE ${escapeChar}</foreach>)
            """;

    /** The engine's join with the links of candidates; not needed when the condition asks for the same links. */
    private static final String CANDIDATE = "and I.TYPE_ = 'candidate'";

    private static final String CANDIDATE_UNLESS_POSTS =
            "and <if test=\"!parameter.posts\">I.TYPE_ = 'candidate'</if>" + "<if test=\"parameter.posts\">1 = 1</if>";

    private static final String GROUPS_ASKED =
            "query.candidateUser != null || query.candidateGroups != null" + " || query.candidateGroupLike != null";

    private static final String IN_GROUPS = "<if test=\"" + GROUPS_ASKED + "\">";

    private static final String IN_GROUPS_UNLESS_POSTS =
            "<if test=\"!parameter.posts &amp;&amp; (" + GROUPS_ASKED + ")\">";

    /** No join can double a row, so nothing has to be sorted to find doubles. */
    private static final String SINGLE = "<if test=\"!parameter.single\">${distinct}</if>";

    private TaskRightsMapping() {}

    static void add(Configuration mybatis) {
        if (mybatis.hasStatement(PAGE)) {
            return;
        }
        byte[] mapper = mapper(engineFile()).getBytes(StandardCharsets.UTF_8);
        new XMLMapperBuilder(
                        new ByteArrayInputStream(mapper), mybatis, "yidan/TaskRights.xml", mybatis.getSqlFragments())
                .parse();
    }

    private static String mapper(String file) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
                <mapper namespace="org.yidan.engine.tasks">
                <sql id="columnSelection">%s</sql>
                <sql id="selectTaskByQueryCriteriaSql">%s</sql>
                <select id="%s"%s</select>
                <select id="%s"%s</select>
                </mapper>
                """
                .formatted(
                        between(file, "<sql id=\"columnSelection\">", "</sql>"),
                        criteria(between(file, "<sql id=\"selectTaskByQueryCriteriaSql\">", "</sql>")),
                        PAGE,
                        page(between(file, "<select id=\"selectTaskByQueryCriteria\"", "</select>")),
                        COUNT,
                        count(between(file, "<select id=\"selectTaskCountByQueryCriteria\"", "</select>")));
    }

    private static String criteria(String query) {
        String linked = replace(insertBefore(query, PLACE, CONDITION), DESCRIBED, DESCRIBED_BY_WORDS);
        linked = replace(linked, "<if test=\"I_JOIN\">", "<if test=\"I_JOIN &amp;&amp; !parameter.posts\">");
        linked = replace(linked, CANDIDATE, CANDIDATE_UNLESS_POSTS);
        return replace(linked, IN_GROUPS, IN_GROUPS_UNLESS_POSTS);
    }

    private static String page(String page) {
        return replace(
                replace(page, "${distinct}", SINGLE),
                "resultMap=\"taskResultMap\"",
                "resultMap=\"org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.taskResultMap\"");
    }

    private static String count(String count) {
        String counted = replace(
                count,
                "${countDistinctBeforeStart} RES.ID_ ${countDistinctBeforeEnd}",
                "select count(<if test=\"!parameter.single\">distinct</if> RES.ID_)");
        return replace(counted, "${countDistinctAfterEnd}", "");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        int to = text.indexOf(end, Math.max(from, 0));
        if (from < 0 || to < 0 || text.indexOf(start, from + 1) >= 0) {
            throw new IllegalStateException("the engine's task mapping is not as expected: " + start);
        }
        return text.substring(from + start.length(), to);
    }

    private static String insertBefore(String text, String place, String insertion) {
        return replace(text, place, insertion + place);
    }

    private static String replace(String text, String place, String replacement) {
        int at = text.indexOf(place);
        if (at < 0 || text.indexOf(place, at + 1) >= 0) {
            throw new IllegalStateException("the engine's task mapping is not as expected: " + place);
        }
        return text.substring(0, at) + replacement + text.substring(at + place.length());
    }

    private static String engineFile() {
        try (InputStream file = Configuration.class.getClassLoader().getResourceAsStream(ENGINE_FILE)) {
            if (file == null) {
                throw new IllegalStateException("the engine's task mapping is missing: " + ENGINE_FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
