/**
 * The style of the list of sources where the outline names none: a bibliography after the Chicago Manual of Style, 17th
 * edition, ch. 14. Written for Lectern in CSL 1.0.2, and short on purpose: what seminar briefings cite is web pages,
 * articles, reports and books. Any other style is a `.csl` file that the user names.
 */
export const CHICAGO_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Lectern bibliography, after Chicago</title>
    <id>https://lectern.invalid/styles/chicago</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="first" et-al-min="11" et-al-use-first="7" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>
      <label form="short" prefix=", "/>
      <substitute><names variable="editor"/><text variable="publisher"/></substitute>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if type="book report thesis motion_picture broadcast" match="any"><text variable="title" font-style="italic"/></if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="translator">
    <names variable="translator"><label form="verb" text-case="capitalize-first" suffix=" "/><name and="text"/></names>
  </macro>
  <macro name="container">
    <choose>
      <if type="chapter paper-conference" match="any">
        <group delimiter=", ">
          <group delimiter=" "><text term="in" text-case="capitalize-first"/><text variable="container-title" font-style="italic"/></group>
          <names variable="editor"><label form="verb" suffix=" "/><name and="text"/></names>
          <text variable="page"/>
        </group>
      </if>
      <else-if type="article-journal">
        <group delimiter=", ">
          <group delimiter=" "><text variable="container-title" font-style="italic"/><text variable="volume"/></group>
          <text variable="issue" prefix="no. "/>
        </group>
      </else-if>
      <else><text variable="container-title" font-style="italic"/></else>
    </choose>
  </macro>
  <macro name="issued"><date variable="issued" form="text"/></macro>
  <macro name="publication">
    <choose>
      <if type="book chapter report thesis" match="any">
        <group delimiter=", ">
          <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
          <date variable="issued" form="numeric" date-parts="year"/>
        </group>
      </if>
      <else-if type="article-journal"/>
      <else><text macro="issued"/></else>
    </choose>
  </macro>
  <macro name="journal-place">
    <choose>
      <if type="article-journal">
        <group>
          <text macro="issued" prefix="(" suffix=")"/>
          <text variable="page" prefix=": "/>
        </group>
      </if>
    </choose>
  </macro>
  <macro name="access">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
      <else><text variable="URL"/></else>
    </choose>
  </macro>
  <citation><layout><text macro="author"/></layout></citation>
  <bibliography hanging-indent="true">
    <sort><key macro="author"/><key variable="title"/><key variable="issued"/></sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text macro="title"/>
        <text macro="translator"/>
        <group delimiter=" "><text macro="container"/><text macro="journal-place"/></group>
        <text macro="publication"/>
        <text macro="access"/>
      </group>
    </layout>
  </bibliography>
</style>
`;
