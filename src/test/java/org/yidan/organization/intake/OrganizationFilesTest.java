package org.yidan.organization.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;
import org.yidan.organization.intake.csv.Faults;

class OrganizationFilesTest {

    private static final String UNITS =
            """
            code,name,kind,parent_code,region,five_powers
            990002-GOV,试验县人民政府,government,,990002,
            990002-SC,试验县市场监督管理局,county_department,990002-GOV,990002,
            990002001,试验镇人民政府,township,990002-GOV,990002,
            990002001-EC,试验镇综合行政执法中心,enforcement_center,990002001,990002,
            990002001-SCS,试验镇市场监督管理所,station,990002001,990002,Y
            """;
    private static final String STATIONS =
            """
            station_code,station_name,territorial_parent_code,dispatching_department_code,five_powers
            990002001-SCS,试验镇市场监督管理所,990002001,990002-SC,Y
            """;
    private static final String OFFICERS_HEAD =
            "user_id,display_name,unit_code,role,held_from,held_to,card_no,card_subject,card_valid_from,card_valid_to,initial_password\n";

    private final Faults faults = new Faults();

    @Test
    void readAFaultlessOrganization() {
        List<OrganizationUnit> units = units(UNITS, STATIONS);
        List<UnitTypeFile.UnitType> types = UnitTypeFile.read(
                file(
                        "unit_types.csv",
                        """
                        unit_type,unit_type_id,kind,unit_code_990002,resolution_rule
                        县市场监督管理局,DEPT_SC,county_department,990002-SC,
                        乡镇(街道),TOWNSHIP,township|subdistrict,{township_code},
                        """),
                units,
                faults);
        List<Posting> postings = OfficerFile.read(
                file(
                        "officers.csv",
                        "\uFEFF" + OFFICERS_HEAD
                                + "zhang.san,张三,990002001-EC,law-officer,2026-01-01,,E-1,990002001,2026-01-01,2029-12-31,start-1\n"
                                + "zhang.san,张三,990002001,caller,2026-01-01,2026-06-30,,,,,\n"),
                units,
                faults);

        assertThat(faults.listing()).isBlank();
        assertThat(units).hasSize(5);
        assertThat(units.get(4))
                .isEqualTo(new OrganizationUnit(
                        "990002001-SCS", "试验镇市场监督管理所", UnitKind.STATION, "990002001", "990002", true, "990002-SC"));
        assertThat(types).extracting(type -> type.unitByRegion().size()).containsExactly(1, 0);
        assertThat(postings).hasSize(2);
        assertThat(postings.get(0).post()).isEqualTo(new Post("990002001-EC", Role.LAW_OFFICER));
        assertThat(postings.get(0).card())
                .isEqualTo(
                        new EnforcementCard("E-1", "990002001", LocalDate.of(2026, 1, 1), LocalDate.of(2029, 12, 31)));
        assertThat(postings.get(0).toString()).doesNotContain("start-1");
        assertThat(postings.get(1).heldTo()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void readTheSampleWithoutAFault() {
        OrganizationFiles sample = OrganizationFiles.sample();

        List<OrganizationUnit> units = UnitFiles.read(sample.units(), sample.stations(), faults);
        var types = UnitTypeFile.read(sample.unitTypes(), units, faults);

        assertThat(faults.listing()).isBlank();
        assertThat(units).hasSize(320);
        assertThat(types).hasSize(34);
        assertThat(SamplePostings.of(units)).hasSize(1254).allMatch(posting -> "yidan"
                .equals(posting.initialPassword()));
    }

    @Test
    void reportEveryFaultOfTheUnitsAtOnce() {
        units(
                """
                code,name,kind,parent_code,region,five_powers
                990002-GOV,试验县人民政府,government,990002-SC,990002,
                990002-SC,,county_department,990002-GOV,99000,
                990002-SC,重复局,county_department,990002-GOV,990002,
                990002.X,带点局,county_department,990002-GOV,990002,
                990002-Y,某局,bureau,990002-GOV,990002,
                990002001,试验镇人民政府,township,990002-SC,990002,
                990002001-A,试验站,station,990002001,990002,Y
                990002001-B,试验二站,station,990002001,990002,X
                990002-GV2,第二政府,government,,990002,
                """,
                """
                station_code,station_name,territorial_parent_code,dispatching_department_code,five_powers
                990002001-B,试验二站,990002002,990002001,X
                990002001,不是站,990002001,990002-SC,Y
                """);

        assertThat(faults.listing())
                .contains(
                        "units.csv 第 2 行，列 parent_code，值“990002-SC”：政府没有上级单位",
                        "units.csv 第 3 行，列 name，值“”：不能为空",
                        "units.csv 第 3 行，列 region，值“99000”：地区应为 6 位数字",
                        "units.csv 第 3 行，列 region，值“99000”：与上级单位的地区不一致",
                        "units.csv 第 4 行，列 code，值“990002-SC”：重复",
                        "units.csv 第 5 行，列 code，值“990002.X”：编码只能用数字、字母和“-”",
                        "units.csv 第 6 行，列 kind，值“bureau”：没有这种单位类别",
                        "units.csv 第 7 行，列 parent_code，值“990002-SC”：上级单位不存在或类别不符",
                        "units.csv 第 8 行，列 code，值“990002001-A”：派驻机构在“派驻机构”表中没有对应行",
                        "units.csv 第 10 行，列 kind，值“government”：同一上级或地区只能有一个政府",
                        "stations.csv 第 2 行，列 territorial_parent_code，值“990002002”：与“单位”表的上级单位 990002001 不一致",
                        "stations.csv 第 2 行，列 dispatching_department_code，值“990002001”：派出部门应为县直部门或司法局",
                        "stations.csv 第 2 行，列 five_powers，值“X”：应为“是”或“否”（Y 或 N），并与“单位”表一致",
                        "stations.csv 第 3 行，列 station_code，值“990002001”：不是“单位”表中的派驻机构");
        assertThat(faults.count()).isEqualTo(16);
    }

    @Test
    void reportEveryFaultOfTheUnitTypes() {
        List<OrganizationUnit> units = units(UNITS, STATIONS);

        UnitTypeFile.read(
                file(
                        "unit_types.csv",
                        """
                        unit_type,unit_type_id,kind,unit_code_990002
                        县市场监督管理局,DEPT_SC,county_department,990002-XX
                        县市场监督管理局,DEPT_SC,township,990002-SC
                        """),
                units,
                faults);

        assertThat(faults.listing())
                .contains("值“990002-XX”：没有这个单位", "第 3 行，列 unit_type，", "第 3 行，列 unit_type_id，", "单位的类别或地区与本列不符");
    }

    @Test
    void reportEveryFaultOfTheOfficers() {
        List<OrganizationUnit> units = units(UNITS, STATIONS);

        OfficerFile.read(
                file(
                        "officers.csv",
                        OFFICERS_HEAD
                                + "Zhang.San,张三,990002-XX,boss,soon,,,,,,\n"
                                + "li.si,李四,990002-SC,unit-clerk,2026-02-01,2026-01-01,E-1,,2026-01-01,2025-01-01,\n"
                                + "li.si,李五,990002-SC,unit-clerk,2026-02-01,,E-1,990002-SC,2026-01-01,2027-01-01,\n"),
                units,
                faults);

        assertThat(faults.listing())
                .contains(
                        "第 2 行，列 user_id，值“Zhang.San”：账号只能用小写字母",
                        "第 2 行，列 unit_code，值“990002-XX”：没有这个单位",
                        "第 2 行，列 role，值“boss”：没有这个角色",
                        "第 2 行，列 held_from，值“soon”：日期应写成",
                        "第 3 行，列 held_to，值“2026-01-01”：结束日期早于开始日期",
                        "第 3 行，列 card_subject，值“”：不能为空",
                        "第 3 行，列 card_valid_to，值“2025-01-01”：结束日期早于开始日期",
                        "第 4 行，列 display_name，值“李五”：同一账号的姓名前后不一致",
                        "第 4 行，列 user_id，值“li.si”：重复",
                        "第 4 行，列 card_no，值“E-1”：重复",
                        "第 4 行，列 card_no，值“E-1”：同一人员只能有一张执法证");
    }

    @Test
    void reportAMissingFileAndMissingColumns() {
        UnitFiles.read(
                new FileSystemResource("no-such-folder/units.csv"), file("stations.csv", "station_code\n"), faults);
        UnitTypeFile.read(new Named("unit_types.csv", new byte[] {'a', (byte) 0xff, '\n'}), List.of(), faults);

        assertThat(faults.listing())
                .contains(
                        "units.csv: 文件无法读取", "stations.csv: 缺少列：dispatching_department_code", "unit_types.csv: 文件无法读取");
    }

    private List<OrganizationUnit> units(String units, String stations) {
        return UnitFiles.read(file("units.csv", units), file("stations.csv", stations), faults);
    }

    private static Resource file(String name, String text) {
        return new Named(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Named extends ByteArrayResource {

        private final String name;

        Named(String name, byte[] bytes) {
            super(bytes);
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }
    }
}
