<#-- The rows of licences.md, without their first column. -->
<#list dependencyMap as entry>
<#assign it = entry.getKey()>
| ${it.groupId}:${it.artifactId} | ${it.version} | ${entry.getValue()?join(", ")} |
<#else>
| nothing | | |
</#list>
