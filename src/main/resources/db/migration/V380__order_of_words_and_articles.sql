-- What people entered in an order of their own is shown in it; articles are shown in the order of the law.

alter table matter_synonym add column place integer not null default 0;
comment on column matter_synonym.place is 'the order in which the keeper of the list wrote the words of the matter';

create function chinese_number(written text) returns integer language plpgsql immutable strict parallel safe as $$
declare
    whole integer := 0;
    digit integer := 0;
    one   text;
begin
    if written ~ '^[0-9]{1,6}$' then
        return written::integer;
    end if;
    foreach one in array regexp_split_to_array(written, '') loop
        if one = '千' then whole := whole + greatest(digit, 1) * 1000; digit := 0;
        elsif one = '百' then whole := whole + greatest(digit, 1) * 100; digit := 0;
        elsif one = '十' then whole := whole + greatest(digit, 1) * 10; digit := 0;
        else digit := greatest(position(one in '一二三四五六七八九'), 0);
        end if;
    end loop;
    return whole + digit;
end $$;
comment on function chinese_number is 'the number that 三百零七 or 307 says';

create function article_order(article text) returns integer[] language sql immutable parallel safe
return array[
    coalesce(chinese_number(substring(article from '第([零〇一二三四五六七八九十百千]+|[0-9]{1,6})条')), 0),
    coalesce(chinese_number(substring(article from '条之([零〇一二三四五六七八九十百千]+|[0-9]{1,6})')), 0),
    coalesce(chinese_number(substring(article from '第([零〇一二三四五六七八九十百千]+|[0-9]{1,6})款')), 0),
    coalesce(chinese_number(substring(article from '第[（(]?([零〇一二三四五六七八九十百千]+|[0-9]{1,6})[）)]?项')), 0)];
comment on function article_order is 'sorts 第九条 before 第十条, and what is within an article after it';
