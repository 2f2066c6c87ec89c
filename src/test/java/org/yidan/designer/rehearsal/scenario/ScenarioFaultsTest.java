package org.yidan.designer.rehearsal.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.designer.rehearsal.Draft;
import org.yidan.designer.rehearsal.table.TableTrial;
import org.yidan.designer.rehearsal.table.TriedTable;
import org.yidan.shared.DomainException;
import org.yidan.support.YidanTest;

/** What designers write wrong is said by row and column; what does not go as they expect is told with what came instead. */
@YidanTest
class ScenarioFaultsTest {

    private static final String START =
            "420381001.caller,开始 matter-call,title=早市销售过期食品；description=群众反映早市一摊点长期销售过期预包装食品；occurredAt=现在；direction=UP；"
                    + "areaCode=420381001；address=早市三号摊；lat=32.54；lng=111.51；source=GRID；matterCode=SY-SC-011；urgency=一般；noFileReason=现场无法拍摄";

    @Autowired
    ScenarioSheet sheets;

    @Autowired
    ScenarioRun run;

    @Autowired
    TableTrial tables;

    @Test
    void everyFaultOfASheetIsSaidAtOnce() {
        assertThatThrownBy(() -> read("谁,步骤,回答,颜色\n,,真的\na,时间+P1D,b=1；b=2"))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
                    assertThat(refused.code()).isEqualTo("designer.scenario-faulty");
                })
                .hasMessageContaining("不认识“颜色”列")
                .hasMessageContaining("第 2 行“步骤”列")
                .hasMessageContaining("第 2 行“回答”列：“真的”应写成")
                .hasMessageContaining("第 3 行“回答”列：“b”写了两次");
        assertCode("designer.scenario-too-many-lines", "步骤\n" + "时间+P1D\n".repeat(4_999));
        assertCode("designer.scenario-faulty", "步骤");
        assertCode("catalog.table-unreadable", "步骤,谁\n\"签收,b");
        assertCode("catalog.table-unreadable", "");
        assertThatThrownBy(() -> sheets.read("试.xlsx", "谁,步骤".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo("designer.scenario-no-workbook"));
    }

    @Test
    void tellsWhatCameInsteadAndStopsAtWhatCannotBeDone() {
        assertThat(walked("谁,步骤,回答,下一步,拒绝\n" + START + ",签收派单,\n,核验受理,受理意见=不存在的词,,\n,签收,,,"))
                .hasSize(3)
                .satisfies(lines -> {
                    assertThat(lines.get(0).checks())
                            .filteredOn(check -> !check.ok())
                            .singleElement()
                            .satisfies(check -> assertThat(check.expected()).isEqualTo("签收派单"));
                    assertThat(lines.get(1).fault()).isNotNull();
                    assertThat(lines.get(2).done()).isFalse();
                });
        assertThat(fault("步骤\n没有的步骤")).contains("没有名为“没有的步骤”的任务");
        assertThat(fault("谁,步骤\n没有的人,开始 matter-call")).contains("没有这个人：没有的人");
        assertThat(fault("步骤\n开始 no-such-process\n")).isNotEmpty();
        assertThat(fault("步骤\n开始 matter-call")).contains("请在“谁”一列写明由谁来办");
        assertThat(fault("步骤\n到期 Boundary_Nothing")).contains("没有名为“Boundary_Nothing”的定时");
        assertThat(fault("步骤\n时间+两天")).isNotEmpty();
    }

    @Test
    void aTableIsTriedAlone() {
        byte[] urgency = tables.deployed("call-urgency");
        TriedTable table = tables.read(urgency);

        assertThat(table.policy()).isEqualTo("FIRST");
        assertThat(table.inputs())
                .extracting(TriedTable.Input::label, TriedTable.Input::field)
                .contains(tuple("有人员危险", "boolean"), tuple("呼叫人所报", "text"));
        assertThat(tables.read(tables.deployed("call-routing")).inputs())
                .filteredOn(input -> input.name().equals("direction"))
                .singleElement()
                .satisfies(input -> assertThat(input.values()).containsExactly("UP", "IN"));
        assertThat(tables.rows(urgency, Map.of("peopleAtRisk", "true")).get(0).outputs())
                .containsExactly("紧急程度：特急");
        assertThat(tables.rows(urgency, Map.of("peopleAtRisk", "true", "reportedUrgency", "一般", "matterUrgency", "紧急")))
                .extracting(TriedTable.Row::number, TriedTable.Row::counts)
                .startsWith(tuple(1, true), tuple(2, false));
        assertThatThrownBy(() -> tables.read("no table".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo("designer.table-unreadable"));
        String program = new String(urgency, StandardCharsets.UTF_8)
                .replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"javascript\" ");
        assertThatThrownBy(() -> tables.rows(program.getBytes(StandardCharsets.UTF_8), Map.of()))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo("designer.table-refused"));
    }

    private Scenario read(String text) {
        return sheets.read("试.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertCode(String code, String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private List<Outcome.Walked> walked(String text) {
        return run.walk(Draft.NONE, read(text)).lines();
    }

    private String fault(String text) {
        return String.valueOf(walked(text).get(0).fault());
    }
}
