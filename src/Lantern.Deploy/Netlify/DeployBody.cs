using System.Net.Http.Headers;
using System.Text.Json;

namespace Lantern.Deploy.Netlify;

/// <summary>What Netlify is told of a deploy when it begins: its files, and as what it is meant. Pure.</summary>
internal static class DeployBody
{
    /// <summary>Beyond so many files the host compares them in its own time (as Netlify's own command has it).</summary>
    private const int ComparedAtOnce = 100;

    public static byte[] Of(Deployment deployment)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("files");
            foreach (var file in deployment.Files) json.WriteString("/" + file.Path, file.Sha1);
            json.WriteEndObject();
            json.WriteBoolean("draft", !deployment.IsProduction && deployment.Alias is null);
            json.WriteBoolean("async", deployment.Files.Count > ComparedAtOnce);
            if (deployment.Alias is { } alias) json.WriteString("branch", alias);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    public static HttpContent Content(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
